package cn.qudao.smsline;

/**
 * Which part of a long message it is.
 *
 * @param part from 1
 */
public record Joint(int reference, int parts, int part) {}
