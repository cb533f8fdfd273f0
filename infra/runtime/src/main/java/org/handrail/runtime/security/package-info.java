/** Who may come in: good tokens, and one table of who may call what that refuses whatever it does not name. */
package org.handrail.runtime.security;
