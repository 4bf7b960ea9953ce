"""The application for a WSGI server: ``gunicorn wsgi:app``."""

import os

from api.app import create_app
from api.encoder import encoder_from
from api.engine import installed
from api.settings import Settings

app = create_app(Settings.from_environment(os.environ), installed(encoder_from(os.environ)))
