package cn.qudao.resource.domain;

/** What is for the outlets of a tier, and what is left of it. */
public record ShareRow(String tier, int amount, int remaining) {}
