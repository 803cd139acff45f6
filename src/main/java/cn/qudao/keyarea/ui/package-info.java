/** The list of key areas, the page of one, and what a unit's page says of them. */
@NullMarked
package cn.qudao.keyarea.ui;

import org.jspecify.annotations.NullMarked;
