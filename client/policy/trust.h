// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

namespace dubwatch {

/// How far one job's feedback is believed to have to do with its end: the odds of two hypotheses,
/// "it ends when the server says" and "it ends as jobs here do". Each answer "still running" counts
/// for the one that saw it coming, so that an ETA that has expired many times over loses its weight
/// within two or three polls.
class Trust
{
public:
    explicit Trust(double probability);

    /// Still running after a time that the feedback and the history gave these probabilities.
    void outlived(double bySaying, double byHistory);

    double probability() const;
    double logOdds() const { return m_logOdds; }

    /// What a backend's trust becomes after a job whose odds were these in the end.
    static double learned(double former, double logOdds);

private:
    double m_logOdds;
};

} // namespace dubwatch
