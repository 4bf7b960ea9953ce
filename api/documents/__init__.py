"""The text of a document: plain text, a web page, or a file of a word processor."""
