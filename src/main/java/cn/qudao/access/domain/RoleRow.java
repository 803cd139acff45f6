package cn.qudao.access.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param name null where the shipped name of the bundles holds */
public record RoleRow(String code, @Nullable String name, Set<String> permissions, boolean needsSecondFactor) {}
