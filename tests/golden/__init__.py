"""Whole answers to the shipped examples, as a reader would skim them."""
