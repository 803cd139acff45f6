package cn.qudao.ivr.domain;

import java.util.List;

/**
 * What a voice system is to do next.
 *
 * @param step to be named with the digits that follow
 * @param say what the caller is to hear
 * @param digits of which one is expected; none at the end
 * @param end whether to hang up then
 */
public record Spoken(int step, String say, List<String> digits, boolean end) {}
