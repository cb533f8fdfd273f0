/** The page, which needs no token, and its words. */
package org.handrail.operations.page;
