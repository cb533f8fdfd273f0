/** A small door over the JDK's own HTTP server: JSON in, JSON out, one virtual thread for each request. */
package org.handrail.local.http;
