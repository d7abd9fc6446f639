"""Question sets in and out of files: bytes in, values out, and back; every fault with its place."""
