"""The pages for people: their templates, and the style sheets and scripts that they load."""
