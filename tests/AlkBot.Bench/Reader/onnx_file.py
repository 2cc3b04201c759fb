"""As much of ONNX's file format as the reader needs: a model's weights and operators. Needs no package onnx.

The fields are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto, in protobuf's wire format.
"""
import struct

import numpy as np

FLOAT, UINT8, INT8, INT32, INT64, FLOAT16 = 1, 2, 3, 6, 7, 10
TYPES = {FLOAT: np.float32, UINT8: np.uint8, INT8: np.int8, INT32: np.int32, INT64: np.int64, FLOAT16: np.float16}


def resource(file, length=None, begin=None):
    """A resource that a .NET assembly carries, by its length or its first bytes: where it begins, and its bytes."""
    data = open(file, "rb").read()
    if length is not None:
        at = data.index(struct.pack("<i", length)) + 4
    else:
        at = data.index(begin)
        length = struct.unpack("<i", data[at - 4:at])[0]
    return at, data[at:at + length]


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def fields(data, start, end):
    """The fields of a message: number, and value or (start, end)."""
    at = start
    while at < end:
        tag, at = varint(data, at)
        if tag & 7 == 0:
            value, at = varint(data, at)
            yield tag >> 3, value
        elif tag & 7 == 2:
            length, at = varint(data, at)
            yield tag >> 3, (at, at + length)
            at += length
        else:
            at += {1: 8, 5: 4}[tag & 7]


def weights(model):
    """The weights of a model by name, each with the place of its bytes, and the nodes as (operator, inputs, outputs)."""
    named, nodes = {}, []
    for number, graph in fields(model, 0, len(model)):
        if number != 7:
            continue
        for kind, part in fields(model, *graph):
            if kind == 5:
                shape, data_type, name, raw = [], FLOAT, "", None
                for field, value in fields(model, *part):
                    if field == 1:
                        shape += packed(model, value) if isinstance(value, tuple) else [value]
                    elif field == 2:
                        data_type = value
                    elif field == 8:
                        name = model[value[0]:value[1]].decode()
                    elif field == 9:
                        raw = value
                if raw is not None and data_type in TYPES:
                    named[name] = np.frombuffer(model[raw[0]:raw[1]], TYPES[data_type]).reshape(shape), raw
            elif kind == 1:
                texts = {1: [], 2: [], 4: []}
                for field, value in fields(model, *part):
                    if field in texts:
                        texts[field].append(model[value[0]:value[1]].decode())
                nodes.append((texts[4][0], texts[1], texts[2]))
    return named, nodes


def packed(data, span):
    values, at = [], span[0]
    while at < span[1]:
        value, at = varint(data, at)
        values.append(value)
    return values
