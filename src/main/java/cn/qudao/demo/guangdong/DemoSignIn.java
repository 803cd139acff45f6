package cn.qudao.demo.guangdong;

import java.time.LocalDateTime;

/** A sign-in of the past, at the time of Shanghai. */
public record DemoSignIn(DemoAccount account, LocalDateTime at, boolean phone, boolean ok, String address) {}
