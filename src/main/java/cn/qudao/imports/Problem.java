package cn.qudao.imports;

import java.util.List;

/**
 * Why a row cannot be written.
 *
 * @param line of the file, counted from 1 with the heading
 * @param column the heading's key of the bundles
 * @param reason a key of the bundles, with its arguments
 */
public record Problem(int line, String column, String reason, List<Object> arguments) {}
