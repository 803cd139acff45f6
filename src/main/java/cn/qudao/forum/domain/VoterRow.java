package cn.qudao.forum.domain;

/** Who has chosen what. */
public record VoterRow(int choice, String name) {}
