"""Colours as people of another colour vision see them: ``from colour_vision import VISIONS, difference``.

The matrices are those of full severity of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based
Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009,
1291-1298; they take linear red, green and blue. Differences are distances in OKLab (B. Ottosson, "A perceptual color space
for image processing", 2020), where 0.02 is about what can just be seen and black and white are 1 apart.
"""

from __future__ import annotations

import numpy as np
from matplotlib.colors import to_rgb
from numpy.typing import NDArray

__all__ = ["VISIONS", "contrast", "difference"]

VISIONS = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722])


def difference(one: str, other: str, vision: str) -> float:
    """How far apart two colours look to somebody."""
    return float(np.linalg.norm(_lab(one, vision) - _lab(other, vision)))


def contrast(ink: str, ground: str) -> float:
    """Contrast of a text on a ground, 1 to 21, as the Web Content Accessibility Guidelines 2 define it."""
    light, dark = sorted((float(_LUMINANCE @ _linear(ink)), float(_LUMINANCE @ _linear(ground))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _lab(colour: str, vision: str) -> NDArray[np.float64]:
    seen = np.clip(VISIONS[vision] @ _linear(colour), 0.0, 1.0)
    return np.asarray(_TO_LAB @ np.cbrt(_TO_CONES @ seen))


def _linear(colour: str) -> NDArray[np.float64]:
    coded = np.array(to_rgb(colour))
    return np.asarray(np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4))
