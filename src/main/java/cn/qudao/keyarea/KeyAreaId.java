package cn.qudao.keyarea;

/** The id of a key area. */
public record KeyAreaId(long value) {}
