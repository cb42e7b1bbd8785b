"""The commands of whoever runs this in earnest: backup, restore, export, erase, checkpoint. See OPERATIONS.md."""
