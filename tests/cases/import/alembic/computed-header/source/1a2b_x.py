"""x"""
from .other import PARENT

revision = "1a2b"
down_revision = PARENT
