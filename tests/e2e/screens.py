"""Screenshots of each screen."""


def take(story, out):
    pass
