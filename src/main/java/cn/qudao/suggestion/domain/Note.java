package cn.qudao.suggestion.domain;

/** Something to be said to the customer who stands there, and nothing to be sold. */
public record Note(long task, String text) {}
