package cn.qudao.keyarea.domain;

import java.time.LocalDate;

/** @param competitor a code of {@link cn.qudao.org.Dictionary#COMPETITOR} */
public record SurveyRow(LocalDate on, String competitor, int outlets) {}
