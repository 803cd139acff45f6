package cn.qudao.activation.domain;

/** A batch, and how far it has come. */
public record BatchState(BatchRow batch, BatchProgress progress) {}
