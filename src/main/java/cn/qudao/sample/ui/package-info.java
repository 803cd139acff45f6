/** The page of the texts, and what the clerk's page has of them. */
@NullMarked
package cn.qudao.sample.ui;

import org.jspecify.annotations.NullMarked;
