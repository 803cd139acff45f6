/**
 * How fast the portal is, measured as its users meet it: {@code ./qudao bench} starts a portal of its own on a province of
 * its own, works it from outside and sets every figure beside the limit of the bare library in the same run. A part is a
 * bean of {@link cn.qudao.bench.BenchPart} in {@code parts}; nothing else changes for a new one.
 */
@NullMarked
@ApplicationModule(
        displayName = "Bench",
        allowedDependencies = {
            "kernel",
            "database",
            "scope",
            "org",
            "access",
            "catalogue",
            "customer",
            "recommendation",
            "activation",
            "sealing",
            "smsline",
            "demogateway",
            "suggestion",
            "forum",
            "knowledge",
            "demoplatform",
            "statistics"
        })
package cn.qudao.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
