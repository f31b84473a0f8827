"""A name server on loopback that changes its mind: the first answer for a name is the address given, all later ones 127.0.0.1.

It answers questions for IPv4 addresses by UDP (RFC 1035), prints its port and serves until it is killed.
"""

import socket
import struct
import sys

first = socket.inet_aton(sys.argv[1])
asked = set()
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)

while True:
    message, client = server.recvfrom(512)
    number, _, questions = struct.unpack(">HHH", message[:6])
    if questions != 1:
        continue
    end = message.index(0, 12) + 5
    question = message[12:end]
    kind = struct.unpack(">H", question[-4:-2])[0]
    answers = b""
    if kind == 1:
        address = socket.inet_aton("127.0.0.1") if question in asked else first
        asked.add(question)
        # The name by a pointer to the question; a time to live of nothing.
        answers = struct.pack(">HHHIH", 0xC00C, 1, 1, 0, 4) + address
    server.sendto(struct.pack(">HHHHHH", number, 0x8180, 1, bool(answers), 0, 0) + question + answers, client)
