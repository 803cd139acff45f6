package cn.qudao.forum.domain;

/** @param spelling by which it is found */
public record WordRow(long id, String name, String spelling) {}
