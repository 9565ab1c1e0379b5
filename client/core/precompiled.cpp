// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

// Empty: the precompiled header needs a source to be compiled with.
