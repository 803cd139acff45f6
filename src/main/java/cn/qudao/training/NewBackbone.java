package cn.qudao.training;

import cn.qudao.org.UnitId;
import java.time.LocalDate;

/**
 * Somebody who teaches others, to be written together with many.
 *
 * @param outlet that is chosen, or of which somebody is
 * @param person whether the first who works there is chosen, or the outlet
 */
public record NewBackbone(UnitId outlet, boolean person, LocalDate since, String reason) {}
