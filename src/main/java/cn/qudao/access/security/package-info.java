/** The doors: who is at work on a thread, what each request needs, and the guard in front of services and views. */
@NullMarked
package cn.qudao.access.security;

import org.jspecify.annotations.NullMarked;
