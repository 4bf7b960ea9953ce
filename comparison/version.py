"""The engine's version: raised with every change that can change an answer."""

VERSION = "0.1.0"
