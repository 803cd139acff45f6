package cn.qudao.demogateway;

import java.time.Instant;

/**
 * On a phone's screen.
 *
 * @param sent by the phone; else it has got it
 */
public record PhoneMessage(String phone, boolean sent, String text, Instant at) {}
