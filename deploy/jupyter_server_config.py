"""What a server of apps has to know of the proxy before it; read from the environment of its service.

``mashura apps`` reads this file where ``JUPYTER_CONFIG_DIR`` names its folder. Its own settings come on top.
"""

import os

c = get_config()  # noqa: F821

# Each person's pages stand under her own path, so that one address serves everybody.
c.ServerApp.base_url = f"/{os.environ['MASHURA_PERSON']}/"
# The names by which browsers may call this server; a request for any other name is refused.
c.ServerApp.local_hostnames = ["localhost", os.environ["MASHURA_HOST"]]
# The proxy says who asked, and whether she came by https.
c.ServerApp.trust_xheaders = True
