"""The commands, one file each; every module's `command` is what the user calls."""
