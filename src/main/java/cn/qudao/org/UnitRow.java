package cn.qudao.org;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;

/**
 * A unit as lists, trees and pickers show it.
 *
 * @param code the number people know it by; in the demo the national division code
 * @param hasChildren whether the tree can be opened here
 */
public record UnitRow(
        UnitId id, Level level, String code, String name, Place place, boolean active, boolean hasChildren) {}
