/** Units, their places through time, outlets and clerks, and the services that show and change them. */
@NullMarked
package cn.qudao.org.domain;

import org.jspecify.annotations.NullMarked;
