package cn.qudao.activation;

public record ActivationId(long value) {}
