"""Language models that may advise, where somebody has configured one."""
