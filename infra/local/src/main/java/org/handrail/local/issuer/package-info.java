/** A small OAuth 2 token issuer for one machine. It gives a token to whoever asks, so it never leaves loopback. */
package org.handrail.local.issuer;
