/** The doors for programs: clients that ask for activations, platforms that tell how one went. */
@NullMarked
package cn.qudao.activation.rest;

import org.jspecify.annotations.NullMarked;
