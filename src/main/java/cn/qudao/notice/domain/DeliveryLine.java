package cn.qudao.notice.domain;

import cn.qudao.kernel.Place;
import java.time.Instant;

/** Something that was to reach a person outside the portal, as administrators see it: not what stood in it. */
public record DeliveryLine(
        long id,
        Instant at,
        String person,
        String signInName,
        Place place,
        String kind,
        int attempts,
        DeliveryRow row) {}
