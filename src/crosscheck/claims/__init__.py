"""The store on disk: read, write, patch, verify quotations, keep people's decisions.

Who needs one of these imports its file: reading claims must not load what edits them, nor YAML where there is none.
"""
