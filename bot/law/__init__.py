"""The law at the command line: a procedure printed, compared, as JSON and in Word; the process; what is refused."""
