package cn.qudao.prompt.domain;

import cn.qudao.catalogue.ProductId;

/** After which product a clerk is prompted; see {@link OccasionForm}. */
public record OccasionRow(long id, ProductId product, String text, int fromHour, int untilHour) {

    boolean isAt(int hour) {
        return hour >= fromHour && hour < untilHour;
    }
}
