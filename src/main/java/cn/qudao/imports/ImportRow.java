package cn.qudao.imports;

/** A row as read, and the line of the file that it comes from, counted from 1 with the heading. */
public record ImportRow<R>(int line, R value) {}
