package cn.qudao.access;

import cn.qudao.kernel.Place;
import java.time.Instant;

/**
 * A sign-in as an older system wrote it down.
 *
 * @param place that of the account
 * @param phone from a phone and not from a desk
 * @param address of the network
 */
public record PastSignIn(AccountId account, Place place, Instant at, boolean phone, boolean ok, String address) {}
