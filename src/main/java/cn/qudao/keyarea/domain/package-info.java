/** Key areas, the outlets in them and the surveys of other operators, and the services that show and change them. */
@NullMarked
package cn.qudao.keyarea.domain;

import org.jspecify.annotations.NullMarked;
