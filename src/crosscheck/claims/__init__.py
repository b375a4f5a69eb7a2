"""The store on disk: read, write, patch, verify quotations, keep people's decisions."""
