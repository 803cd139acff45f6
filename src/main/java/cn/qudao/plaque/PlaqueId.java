package cn.qudao.plaque;

/** The id of a plaque. */
public record PlaqueId(long value) {}
