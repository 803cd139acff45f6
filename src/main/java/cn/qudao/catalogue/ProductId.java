package cn.qudao.catalogue;

public record ProductId(long value) {}
