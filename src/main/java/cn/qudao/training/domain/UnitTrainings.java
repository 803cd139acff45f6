package cn.qudao.training.domain;

import java.util.List;

/**
 * What the page of an outlet or a clerk says of trainings.
 *
 * @param latest the latest first
 * @param minutes that each of the people there was trained within a year, all added up
 */
public record UnitTrainings(List<PastTraining> latest, long minutes) {}
