package cn.qudao.activation;

public record BatchId(long value) {}
