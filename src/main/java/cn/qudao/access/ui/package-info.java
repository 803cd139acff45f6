/** Sign-in, the screens of accounts and roles, and everybody's own settings. */
@NullMarked
package cn.qudao.access.ui;

import org.jspecify.annotations.NullMarked;
